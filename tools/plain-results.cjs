/**
 * Takes the compared things themselves out of Jest's results before they are written as JSON: an element of a page leads to everything
 * around it and back again, and one failed comparison would cost the report of all tests. What failed stands in the messages, as text.
 * @param {import('@jest/test-result').AggregatedResult} results
 */
module.exports = (results) => {
  for (const suite of results.testResults) for (const test of suite.testResults) test.failureDetails = [];
  return results;
};
