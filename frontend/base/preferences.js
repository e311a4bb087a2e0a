// Letters and language, chosen in the menu on top and kept on this device for a year. See base.ui.PreferencesMenu.
window.yishitingPreferences ??= (() => {
  const keep = (name, value) => {
    const secure = location.protocol === 'https:' ? ';secure' : '';
    document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax${secure}`;
  };

  document.addEventListener('click', (event) => {
    const choice = event.target.closest?.('[data-letters], [data-language]');
    if (!choice) return;
    const { letters, language } = choice.dataset;
    if (letters) {
      keep('ys-letters', letters);
      if (letters === 'elder') document.documentElement.dataset.mode = 'elder';
      else delete document.documentElement.dataset.mode;
      choice.parentElement.querySelectorAll('[data-letters]').forEach((it) => it.setAttribute('aria-pressed', String(it === choice)));
    } else {
      keep('ys-language', language);
      // Every word on the page changes; what is typed is kept by drafts.js.
      location.reload();
    }
  });
  return true;
})();
