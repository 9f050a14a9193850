// What the pages of the front and the archive may do besides what is recommended. Everything else is refused.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // The title of an edition's or story's page is its headline, which is another's.
    "long-title": "off",
    // Templates leave the indents of their empty lines behind; they are not shown.
    "no-trailing-whitespace": "off",
    // What HTML takes a button and an input for by itself, submit and text, is what our forms mean.
    "no-implicit-button-type": "off",
    "no-implicit-input-type": "off",
    // The boxes of a list bear the list's name: what is ticked is sent as a list.
    "form-dup-name": "off",
  },
};
