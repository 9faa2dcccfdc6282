/* SPDX-License-Identifier: EUPL-1.2 — reads a page aloud with a voice of the reader's own device. Without one, or without this
   script, nothing is shown and nothing is missing. No word leaves the device: voices that speak on a server are not taken. */
(() => {
  "use strict";
  const box = document.querySelector(".aloud"), places = [...document.querySelectorAll("[data-aloud]")];
  if (!box || !places.length || !("speechSynthesis" in window)) return;
  const speech = window.speechSynthesis, said = box.dataset;
  const play = box.querySelector("[data-do=play]"), stop = box.querySelector("[data-do=stop]"), state = box.querySelector("[role=status]");
  const languageOf = element => element.closest("[lang]").lang;
  const language = languageOf(places[0]);
  const LONGEST = 180;  // Chromium falls silent within an utterance of more than a quarter of a minute
  const BLOCKS = "h1,h2,h3,p,li,dt,figure,table,blockquote";
  const SILENT = "nav,script,form,.aloud,.foot,[hidden],[data-silent]";
  let voice = null, parts = [], next = 0, reading = false, turn = 0, marked = null;

  const words = element => element.textContent.replace(/\s+/g, " ").trim();
  const ended = sentence => /[.!?:;…]$/.test(sentence) ? sentence : sentence + ".";

  function ofFigure(figure) {
    const picture = figure.querySelector("img"), caption = figure.querySelector("figcaption");
    return [picture && picture.alt && `${said.picture} ${ended(picture.alt)}`, caption && ended(words(caption))];
  }

  function ofTable(table) {
    const heads = [...table.querySelectorAll("thead th")].map(words);
    const rows = [...table.querySelectorAll("tbody tr")].map(row => ended(
      [...row.children].map((cell, place) => [heads[place], words(cell)].filter(Boolean).join(": ")).join("; ")));
    return [table.caption && `${said.table} ${ended(words(table.caption))}`, ...rows];
  }

  function spoken(block) {
    if (block.matches("figure")) return ofFigure(block);
    if (block.matches("table")) return ofTable(block);
    if (block.matches("dt")) return [ended(`${words(block)}: ${words(block.nextElementSibling)}`)];
    return [ended(words(block))];
  }

  function sentences(long) {
    const cut = "Segmenter" in Intl
      ? [...new Intl.Segmenter(language, {granularity: "sentence"}).segment(long)].map(one => one.segment)
      : long.match(/[^.!?…]+[.!?…]*\s*/g) || [long];
    return cut.flatMap(short).map(one => one.trim()).filter(Boolean);
  }

  function short(sentence) {
    const pieces = [];
    let rest = sentence;
    while (rest.length > LONGEST) {
      const pause = Math.max(rest.lastIndexOf(", ", LONGEST), rest.lastIndexOf("; ", LONGEST));
      const end = pause > LONGEST / 3 ? pause + 1 : Math.max(rest.lastIndexOf(" ", LONGEST), 1);
      pieces.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    return [...pieces, rest];
  }

  function collect() {
    const within = block => block.parentElement.closest(BLOCKS);  // told with the block around it
    const blocks = places.flatMap(place => [...place.querySelectorAll(BLOCKS)]).filter(block =>
      languageOf(block) === language && !block.closest(SILENT) && !within(block));
    return blocks.flatMap(block => spoken(block).filter(Boolean).flatMap(sentences)
      .filter(sentence => /[\p{L}\p{N}]/u.test(sentence)).map(sentence => ({block, sentence})));
  }

  function mark(block) {
    if (marked) marked.classList.remove("read-now");
    marked = block;
    if (marked) marked.classList.add("read-now");
  }

  function show(label, told) {
    play.textContent = label;
    stop.hidden = next === 0 && !reading;
    state.textContent = told;
  }

  function go(mine) {
    if (mine !== turn) return;
    if (next >= parts.length) { end(said.ended); return; }
    const {block, sentence} = parts[next], utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => { if (mine === turn) { next += 1; go(mine); } };
    utterance.onerror = () => { if (mine === turn) end(said.ended); };
    mark(block);
    speech.speak(utterance);
  }

  function hush() { turn += 1; reading = false; speech.cancel(); }

  function end(told) {
    const focused = document.activeElement === stop;
    hush();
    next = 0;
    mark(null);
    show(said.play, told);
    if (focused) play.focus();
  }

  play.addEventListener("click", () => {
    if (reading) { hush(); show(said.resume, said.paused); return; }
    if (next === 0) parts = collect();
    speech.cancel();
    reading = true;
    turn += 1;
    show(said.pause, said.reading);
    go(turn);
  });
  stop.addEventListener("click", () => end(said.stopped));
  document.addEventListener("keydown", event => { if (event.key === "Escape" && (reading || next)) end(said.stopped); });
  window.addEventListener("pagehide", () => { hush(); mark(null); });
  window.addEventListener("pageshow", event => { if (event.persisted) end(""); });

  function offer() {
    const fits = speech.getVoices().filter(one => one.localService && one.lang.replace("_", "-").split("-")[0] === language);
    voice = fits.find(one => one.default) || fits[0] || null;
    box.hidden = !voice;
  }

  offer();
  if (speech.addEventListener) speech.addEventListener("voiceschanged", offer); else speech.onvoiceschanged = offer;
})();
