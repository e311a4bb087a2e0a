// At an opened row the keys 1 to 4 press the buttons that show them, as long as nobody is typing.
window.yishitingKeys ??= {
  listen(panel) {
    panel.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('textarea, input:not([type=radio])')) return;
      const button = panel.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (button) {
        event.preventDefault();
        button.click();
      }
    });
    panel.focus({ preventScroll: true });
  },
};
