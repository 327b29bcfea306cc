const PAUSE = 4_000;

/** Does later what failed now and may succeed then; once, however often it is said. */
export class Again {
  #timer = 0;

  /** @param {Parley.Problem} problem @param {() => unknown} work */
  after(problem, work) {
    clearTimeout(this.#timer);
    if (problem.passing) this.#timer = setTimeout(work, PAUSE * (0.75 + Math.random() / 2));
  }
}
