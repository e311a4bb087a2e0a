// The clock of a visit to the desk. See assistance.ui.VisitBar.
window.yishitingVisit ??= {
  watch(bar, seconds, desk) {
    clearInterval(bar.yishitingClock);
    const ahead = 120;
    const shown = bar.querySelector('.ys-visit-left');
    const ask = bar.querySelector('.ys-visit-ask');
    let end = Date.now() + seconds * 1000;
    let asking = false;
    const left = () => Math.max(0, Math.round((end - Date.now()) / 1000));
    // What was done on the page prolongs the visit, and only the server knows.
    const check = async () => {
      asking = true;
      try {
        end = Date.now() + (await bar.$server.left()) * 1000;
      } catch {
        // no connection: the clock goes on as it was
      }
      ask.hidden = left() > ahead;
      asking = false;
      if (left() === 0) {
        clearInterval(bar.yishitingClock);
        window.yishitingVisit.forget();
        location.assign(desk);
      }
    };
    ask.hidden = seconds > ahead;
    const tick = () => {
      if (!bar.isConnected) {
        clearInterval(bar.yishitingClock);
        return;
      }
      const now = left();
      shown.textContent = `${Math.floor(now / 60)}:${String(now % 60).padStart(2, '0')}`;
      if (!asking && ((now <= ahead && ask.hidden) || now === 0)) check();
    };
    tick();
    bar.yishitingClock = setInterval(tick, 1000);
  },
  // On a slip of A6, and only this once: other pages print on what paper they like.
  print() {
    const paper = document.createElement('style');
    paper.textContent = '@page { size: 105mm 148mm; margin: 7mm; }';
    document.head.append(paper);
    addEventListener('afterprint', () => paper.remove(), { once: true });
    window.print();
  },
  // The figures press the big answers, as long as nobody is typing.
  keys(list) {
    const press = (event) => {
      if (!list.isConnected) {
        document.removeEventListener('keydown', press);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('textarea, input')) return;
      const answer = list.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (answer) {
        event.preventDefault();
        answer.click();
      }
    };
    document.addEventListener('keydown', press);
  },
  // What was typed for somebody stays with nobody else's drafts once their visit is over.
  forget() {
    Object.keys(localStorage).filter((it) => it.startsWith('ys-draft:visit-')).forEach((it) => localStorage.removeItem(it));
  },
};
