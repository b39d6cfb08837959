/** A name of a concept, as the classification writes it. */
export interface EscoLabel {
  /** 'nb' (ESCO's 'no'), 'nn', 'en', 'da', 'sv', 'fi' … */
  lang: string;
  text: string;
  preferred: boolean;
  /** ESCO's hidden labels: for finding, never for showing. */
  hidden?: boolean;
}

export interface EscoConcept {
  uri: string;
  labels: EscoLabel[];
  /** What it is, per language. */
  descriptions: { lang: string; text: string }[];
  /** 'released' unless the file says otherwise. */
  status: string;
  /** URI of what stands in its place, where the file tells (a column `isReplacedBy` or `replacedBy`). */
  replacedBy: string | null;
}

export interface EscoOccupation extends EscoConcept {
  /** ISCO-08 unit group, four digits. */
  iscoCode: string;
}

export interface EscoSkill extends EscoConcept {
  /** 'skill/competence' or 'knowledge'. */
  type: string;
  /** 'transversal', 'cross-sector', 'sector-specific' or 'occupation-specific'. */
  reuse: string;
}

export interface EscoGroup extends EscoConcept {
  kind: 'isco-group' | 'skill-group';
  /** ISCO-08 code, or the code of the skill group ('S1.2'); '' where it has none. */
  code: string;
}

export const ESCO_RELATION_KINDS = ['occupation-essential', 'occupation-optional', 'skill-essential', 'skill-optional', 'broader'] as const;
export type EscoRelationKind = (typeof ESCO_RELATION_KINDS)[number];

/** `from` an occupation or skill `to` a skill; for 'broader' `to` is the wider concept or group. */
export interface EscoRelation {
  kind: EscoRelationKind;
  from: string;
  to: string;
}
