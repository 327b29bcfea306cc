/** A processor of events as all nodes together tell of it. */
export class Processor {
  /** @param {string} name @param {{node: string, report: object}[]} at */
  constructor(name, at) {
    this.name = name;
    this.running = at.filter(({ report }) => report.running).map(({ node }) => node);
    this.paused = at.filter(({ report }) => !report.running).map(({ node }) => node);
    this.segments = at.flatMap(({ node, report }) => report.segments.map((segment) => ({ ...segment, node }))).sort((a, b) => a.id - b.id);
    this.behind = Math.max(0, ...at.filter(({ report }) => report.segments.length).map(({ report }) => report.behind));
    this.standing = at.map(({ report }) => report.standing).find(Boolean) ?? null;
    this.trouble = at.map(({ report }) => report.trouble).find(Boolean) ?? null;
  }

  /** @param {object[]} nodes reports of nodes @returns {Processor[]} by name */
  static of(nodes) {
    const names = [...new Set(nodes.flatMap(({ processors }) => processors.map(({ name }) => name)))].sort();
    return names.map((name) => {
      const at = nodes.map((node) => ({ node: node.name, report: node.processors.find((one) => one.name === name) }));
      return new Processor(name, at.filter(({ report }) => report));
    });
  }

  /** @returns {'paused' | 'failing' | 'standing' | 'unclaimed' | 'rebuilding' | 'behind' | 'current'} */
  get state() {
    if (!this.running.length) return 'paused';
    if (this.trouble) return 'failing';
    if (this.standing) return 'standing';
    if (this.#claimed < 1) return 'unclaimed';
    if (this.segments.some(({ replaying }) => replaying)) return 'rebuilding';
    return this.behind ? 'behind' : 'current';
  }

  /** Which part of all sequences some node works on. */
  get #claimed() {
    return this.segments.reduce((sum, { mask }) => sum + 1 / (mask + 1), 0);
  }
}
