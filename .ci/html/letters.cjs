// What a letter's HTML may do that a page's may not. Everything else is refused.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Several mail programs drop style sheets: what must hold stands at the element.
    "no-inline-style": "off",
    // Outlook on Windows prints with Word, which lays out by tables and their old attributes.
    "no-deprecated-attr": "off",
    "prefer-tbody": "off",
    // ... and which alone reads these: a table of fixed width, since it knows no max-width.
    "no-conditional-comment": "off",
    // The title is the subject, which editors write; nobody sees it but who opens the letter as a page.
    "long-title": "off",
    // Blocks end with a space where the next begins on a line of its own; it is not shown.
    "no-trailing-whitespace": "off",
  },
};
