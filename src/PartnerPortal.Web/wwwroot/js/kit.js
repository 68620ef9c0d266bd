// What the browser must do by itself, by delegation: it works before the circuit is up and needs no interop.

// A <modal-host> shows the dialog inside it as long as it is in the page, and gives the focus back when it goes.
customElements.define('modal-host', class extends HTMLElement {
  connectedCallback() {
    this.opener = document.activeElement;
    // Children may still be on their way: the parser adds them after the element itself.
    queueMicrotask(() => this.show());
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.show(), { once: true });
  }

  disconnectedCallback() {
    if (this.opener?.isConnected) this.opener.focus();
  }

  show() {
    const dialog = this.querySelector('dialog');
    if (!dialog || !this.isConnected || dialog.open) return;
    dialog.showModal();
    // Whether it goes is decided by the page, which may ask first; a browser that closes it anyway is overruled.
    dialog.addEventListener('close', () => this.show(), { once: true });
    const first = '.content :is(input, select, textarea):not([type="hidden"], [disabled])';
    (dialog.querySelector('[autofocus]') ?? dialog.querySelector(first))?.focus();
  }
});

const menuOf = (element) => element.closest?.('[popover][data-menu]');
const entries = (menu) => [...menu.querySelectorAll('a[href], button:not([disabled])')];

// Menus are popovers. Arrow keys walk through them, an entry closes its menu.
document.addEventListener('toggle', (event) => {
  if (event.newState === 'open' && menuOf(event.target)) entries(event.target)[0]?.focus();
}, true);

document.addEventListener('keydown', (event) => {
  const menu = menuOf(event.target);
  if (!menu) return;
  const all = entries(menu);
  const at = all.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[(next + all.length) % all.length]?.focus();
});

document.addEventListener('click', (event) => {
  const entry = event.target.closest?.('[data-menu] a, [data-menu] button');
  if (entry) menuOf(entry).hidePopover();

  // The router moves the view to an anchor, but not the focus.
  if (event.target.closest?.('[data-skip]')) document.getElementById('main')?.focus();

  const copy = event.target.closest?.('[data-copy]');
  if (copy) navigator.clipboard?.writeText(copy.dataset.copy).then(() => {
    copy.dataset.copied = '';
    setTimeout(() => delete copy.dataset.copied, 2000);
  });
});

// A link of a form's summary leads to its field: the router would only move the view.
document.addEventListener('click', (event) => {
  const field = document.getElementById(event.target.closest?.('[data-focus]')?.dataset.focus);
  if (!field) return;
  event.preventDefault();
  field.focus();
}, true);

// "/" goes to the filter of the list, Ctrl K to the search; neither while somebody is typing.
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  const search = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  const filter = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const field = document.querySelector(search ? '[data-shortcut="search"]' : filter ? '[data-shortcut="filter"]' : ':not(*)');
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// A form's key stays in this tab until the form was answered: whoever sends it again, even after a reload, repeats the
// submission instead of making a second one.
window.forms = {
  key: (form, fresh) => (sessionStorage[form] ??= fresh),
  done: (form) => sessionStorage.removeItem(form),
};

// A circuit that the server no longer knows cannot be resumed: the page starts again from its address.
const reconnect = document.getElementById('components-reconnect-modal');
if (reconnect) {
  new MutationObserver(() => {
    if (reconnect.classList.contains('components-reconnect-rejected')) location.reload();
  }).observe(reconnect, { attributeFilter: ['class'] });
  reconnect.querySelector('[data-reload]')?.addEventListener('click', () => location.reload());
}
