/** Which process this is. A slice that keeps much in memory for answering requests only does so in `http`. */
export abstract class ProcessRole {
  abstract readonly name: 'http' | 'worker' | 'cli';
}
