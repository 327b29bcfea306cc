// Runs before the first paint, so that a chosen theme never flashes. Not a module: modules run too late for that.
(() => {
  const chosen = localStorage.getItem('parley.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
