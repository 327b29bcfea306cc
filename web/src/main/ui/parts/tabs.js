import { html } from 'lit';

/**
 * Tabs over one panel. Arrow keys move between them.
 *
 * @param {{id: string, label: string, tabs: Record<string, string>, chosen: string, choose: (tab: string) => void}} about
 * @param {unknown} panel what the chosen tab shows
 */
export function tabs({ id, label, tabs, chosen, choose }, panel) {
  const names = Object.keys(tabs);
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const to = names.at((names.indexOf(chosen) + step) % names.length);
    choose(to);
    document.getElementById(`${id}-${to}`).focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${names.map((name) => html`<button
        id="${id}-${name}"
        role="tab"
        type="button"
        aria-selected=${name === chosen ? 'true' : 'false'}
        aria-controls="${id}-panel"
        tabindex=${name === chosen ? 0 : -1}
        @click=${() => choose(name)}
      >${tabs[name]}</button>`)}
    </div>
    <div class="tab-panel" id="${id}-panel" role="tabpanel" aria-labelledby="${id}-${chosen}">${panel}</div>
  `;
}
