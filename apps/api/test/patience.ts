// Each file of tests makes a database of its own and starts an app on it: on a busy machine that takes more than Jest's five seconds.
jest.setTimeout(60_000);
