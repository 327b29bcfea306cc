// Runs before the first paint, so that a chosen look never flashes. Not a module: modules run too late for that.
(() => {
  const { dataset } = document.documentElement;
  const owner = JSON.parse(localStorage.getItem('parley.account') ?? 'null')?.id ?? 'visitor'; // as session.js keeps it
  const chosen = localStorage.getItem(`parley.theme.${owner}`);
  if (chosen === 'light' || chosen === 'dark') dataset.theme = chosen;
  dataset.density = localStorage.getItem(`parley.density.${owner}`) === 'compact' ? 'compact' : 'comfortable';
})();
