import type { SkillLevel, SkillSource } from '@arena/domain';
import type { Draft } from './draft';

/** The contract's limit; nobody gets there by ticking. */
const MOST = 300;

/** A skill put in. One that is there already stays as it is. */
export const withSkill = ({ skills }: Draft, id: string, label: string, source: SkillSource, level: SkillLevel = 2): Partial<Draft> => ({
  skills: skills.some((one) => one.id === id) ? skills : [...skills, { id, level, source, label: label.slice(0, 120) }].slice(0, MOST),
});

/** A skill taken out. */
export const withoutSkill = ({ skills }: Draft, id: string): Partial<Draft> => ({ skills: skills.filter((one) => one.id !== id) });

/** How well a skill is held. */
export const withSkillLevel = ({ skills }: Draft, id: string, level: SkillLevel): Partial<Draft> => ({
  skills: skills.map((one) => (one.id === id ? { ...one, level } : one)),
});
