export type { TextKey, Texts } from './nb';
export * from './text';
