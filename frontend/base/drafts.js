// Keeps what is typed in a field in this browser, for at most a week. See base.ui.Draft.
window.yishitingDrafts ??= (() => {
  const prefix = 'ys-draft:';
  const week = 7 * 24 * 60 * 60 * 1000;

  const read = (key) => {
    try {
      const kept = JSON.parse(localStorage.getItem(prefix + key));
      return kept && Date.now() - kept.at < week ? kept.text : '';
    } catch {
      return '';
    }
  };
  const write = (key, text) => {
    try {
      if (text) localStorage.setItem(prefix + key, JSON.stringify({ text, at: Date.now() }));
      else localStorage.removeItem(prefix + key);
    } catch {
      // no room or not allowed: typing still works
    }
  };

  return {
    keep(field, key) {
      const text = read(key);
      if (text && !field.value) {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      if (field.yishitingDraft) return;
      field.yishitingDraft = true;
      field.addEventListener('input', () => queueMicrotask(() => write(key, field.value)));
    },
    offer(box, key) {
      const text = read(key);
      const field = box.querySelector('textarea');
      box.hidden = !text;
      field.value = text;
      if (box.yishitingDraft) return;
      box.yishitingDraft = true;
      box.addEventListener('click', ({ target }) => {
        if (target.closest('[data-copy]')) {
          field.select();
          navigator.clipboard?.writeText(field.value).catch(() => document.execCommand('copy'));
        } else if (target.closest('[data-forget]')) {
          write(key, '');
          box.hidden = true;
        }
      });
    },
    forget(key) {
      write(key, '');
    },
    forgetAll() {
      Object.keys(localStorage).filter((it) => it.startsWith(prefix)).forEach((it) => localStorage.removeItem(it));
    },
  };
})();
