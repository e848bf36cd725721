// Holds a SARIF file to the schema of SARIF 2.1.0, and to a number of results at least. node sarif.cjs FILE LEAST
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04').default || require('ajv-draft-04');
const formats = require('ajv-formats').default || require('ajv-formats');

const schema = JSON.parse(fs.readFileSync(path.join(__dirname, 'package/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
formats(ajv);
const validate = ajv.compile(schema);

// A judge that takes anything is none.
if (validate({ version: '2.1.0', runs: [{ results: [{}] }] })) throw new Error('the schema takes a log without a tool');

const log = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
if (!validate(log)) {
  console.error(JSON.stringify(validate.errors, null, 1));
  process.exit(1);
}
const results = log.runs[0].results.length;
if (results < Number(process.argv[3])) throw new Error(`${results} results alone`);
