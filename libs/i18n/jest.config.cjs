module.exports = require('../../jest.preset.cjs').node('i18n');
