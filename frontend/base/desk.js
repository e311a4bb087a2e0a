// At the desk the arrow keys, or j and k, go from row to row, as long as nobody is typing.
window.yishitingDesk ??= (() => {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const head = event.target.closest?.('.ys-desk-head, body');
    if (!step || event.ctrlKey || event.metaKey || event.altKey || !head) return;
    const heads = [...document.querySelectorAll('.ys-desk-head')];
    if (!heads.length || (event.target !== document.body && !event.target.classList.contains('ys-desk-head'))) return;
    const next = heads[heads.indexOf(document.activeElement) + step];
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });
  return true;
})();
