// Citing, printing and sharing a page. Without this script its citation can still be selected
// and its downloads still work.
(() => {
  "use strict";
  const section = document.querySelector("[data-kp-take]");
  if (!section) return;
  const field = section.querySelector("textarea");
  const status = section.querySelector("[data-kp-status]");
  const address = () => {
    const canonical = document.querySelector("link[rel=canonical]");
    return canonical ? canonical.href : location.href.split(/[?#]/)[0];
  };
  const two = number => String(number).padStart(2, "0");
  const today = () => {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  const cite = () => { field.value = `${field.dataset.cited}[${today()}]. ${address()}.`; };

  // The clipboard is closed to pages that come over plain http; copying a selection is not.
  const bySelection = text => {
    const source = document.createElement("textarea");
    source.value = text;
    source.readOnly = true;
    source.className = "kp-hidden";
    const before = document.activeElement;
    document.body.append(source);
    source.select();
    const done = document.execCommand("copy");
    source.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  };
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return bySelection(text);
    }
  };
  const say = (button, done) => {
    // Emptied first: the same words said twice are read out twice.
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = done ? button.dataset.done : button.dataset.failed; });
  };
  const on = (name, act) => {
    const button = section.querySelector(`[data-kp-${name}]`);
    if (!button) return;
    button.closest("li").hidden = false;
    button.addEventListener("click", () => act(button));
  };

  on("copy", async button => {
    cite();
    const done = await copy(field.value);
    if (!done) field.select();
    say(button, done);
  });
  on("print", () => window.print());
  on("share", async button => {
    if (navigator.share) {
      try {
        await navigator.share({ title: document.querySelector("h1").textContent, url: address() });
        return;
      } catch (error) {
        if (error.name === "AbortError") return; // closed without choosing anybody
      }
    }
    say(button, await copy(address()));
  });
  cite();
})();
