// Clocks, the space bar and the code of the wall. Plain script, loaded once; everything hangs on window.yishitingSitting.
(() => {
  if (window.yishitingSitting) return;
  const skews = new WeakMap();

  /** How far this device's clock is behind the portal's, from the moment the element was drawn. */
  const skew = (element) => {
    const server = element.dataset.server;
    const known = skews.get(element);
    if (known && known.server === server) return known.by;
    const by = Number(server) - Date.now();
    skews.set(element, { server, by });
    return by;
  };

  const figures = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

  function tick() {
    for (const element of document.querySelectorAll('[data-since]')) {
      const seconds = Math.max(0, Math.floor((Date.now() + skew(element) - Number(element.dataset.since)) / 1000));
      const allowed = Number(element.dataset.allowed) || 1;
      if ('bar' in element.dataset) {
        element.firstElementChild.style.width = `${Math.min(100, seconds * 100 / allowed)}%`;
        element.classList.toggle('is-over', seconds > allowed);
      } else if (element.dataset.over) {
        element.hidden = seconds <= allowed;
        element.textContent = element.dataset.over.replace('#', figures(seconds - allowed));
      } else {
        element.textContent = figures(seconds);
        if (seconds % 30 === 0 || !element.hasAttribute('aria-label')) {
          element.setAttribute('aria-label', element.dataset.label.replace('#', figures(seconds)).replace('#', figures(allowed)));
        }
      }
    }
  }

  setInterval(tick, 500);

  addEventListener('keydown', (event) => {
    if (event.key !== ' ' || event.repeat || event.target.closest('input, textarea, button, a, select, summary, vaadin-button, vaadin-select, [contenteditable]')) return;
    const button = document.querySelector('[data-key=" "]');
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  window.yishitingSitting = {
    every(element, millis) {
      const timer = setInterval(() => {
        if (element.isConnected && element.$server) element.$server.renew();
        else if (!element.isConnected) clearInterval(timer);
      }, millis);
    },
  };
})();
