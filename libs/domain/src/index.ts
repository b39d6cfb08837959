export * from './concepts';
export * from './opening-facts';
