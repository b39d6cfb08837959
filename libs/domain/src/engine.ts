/** The machinery of the model, for the API and the worker. The web renders what it is given and never imports this. */
export * from './matching/columns';
export * from './matching/concept-graph';
export * from './matching/explanation';
export * from './matching/fit';
export * from './matching/licences';
export * from './matching/one-more';
export * from './matching/profile-index';
export * from './matching/rank';
export * from './matching/reach';
export * from './matching/settings';
