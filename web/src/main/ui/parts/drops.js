/**
 * Nothing that is dropped takes the page away, wherever it falls: browsers open files, and some of them addresses too.
 * Whoever takes drops has said so by `preventDefault` before this hears of them.
 */
function ignore(event) {
  if (event.defaultPrevented || isTaken(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

/** Fields take text and addresses by themselves, and fields for files take files. */
function isTaken({ target, dataTransfer }) {
  const field = target.closest?.('input, textarea, [contenteditable]');
  const files = dataTransfer.types.includes('Files');
  return files ? field?.type === 'file' : field || !dataTransfer.types.includes('text/uri-list');
}

addEventListener('dragover', ignore);
addEventListener('drop', ignore);
