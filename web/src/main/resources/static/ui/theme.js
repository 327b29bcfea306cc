// Runs before the first paint, so that a chosen look never flashes. Not a module: modules run too late for that.
(() => {
  const { dataset } = document.documentElement;
  const chosen = localStorage.getItem('parley.theme');
  if (chosen === 'light' || chosen === 'dark') dataset.theme = chosen;
  dataset.density = localStorage.getItem('parley.density') === 'compact' ? 'compact' : 'comfortable';
})();
