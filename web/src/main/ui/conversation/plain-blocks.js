/**
 * The paragraphs and blocks of code of a text that is not rendered yet, so that it has the shape that it will have: one's
 * own message must not jump when it arrives. Words keep their marks until then.
 *
 * @param {string} text
 * @returns {{code: boolean, text: string}[]}
 */
export function plainBlocks(text) {
  const blocks = [];
  let lines = [];
  let fence = null;
  const close = (code) => {
    if (code || lines.some((line) => line.trim())) blocks.push({ code, text: lines.join('\n') });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence && mark && mark[1].startsWith(fence) && !mark[2].trim()) {
      close(true);
      fence = null;
    } else if (fence) {
      lines.push(line);
    } else if (mark && !mark[2].includes('`')) {
      close(false);
      [, fence] = mark;
    } else if (!line.trim()) {
      close(false);
    } else {
      lines.push(line.trim());
    }
  }
  close(fence !== null);
  return blocks;
}
