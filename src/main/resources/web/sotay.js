// What a page does better with scripts than without: suggestions while typing, copying a citation.
"use strict";

const PAUSE = 150; // milliseconds without a key before the server is asked

function suggest(input) {
  const list = document.getElementById(input.id + "-suggestions");
  let timer = 0;
  let asked = "";
  const close = () => { list.hidden = true; };
  const show = async () => {
    const typed = input.value.trim();
    asked = typed;
    if (typed.length < 2) { close(); return; }
    const answer = await fetch(input.dataset.suggestions + "?q=" + encodeURIComponent(typed));
    if (!answer.ok || asked !== typed) { return; }
    list.innerHTML = await answer.text();
    list.hidden = list.querySelector("a") === null;
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(show, PAUSE); });
  const links = () => Array.from(list.querySelectorAll("a"));
  const move = (step) => {
    const all = [input, ...links()];
    const next = all.indexOf(document.activeElement) + step;
    all[(next + all.length) % all.length].focus();
  };
  input.form.addEventListener("keydown", (event) => {
    if (list.hidden) { return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      close();
      input.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!input.form.contains(event.target)) { close(); }
  });
}

function copy(button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
    button.textContent = button.dataset.done;
  });
}

document.querySelectorAll("input[data-suggestions]").forEach(suggest);
if (navigator.clipboard) { document.querySelectorAll("button[data-copies]").forEach(copy); }
