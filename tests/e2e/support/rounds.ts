import { writeFileSync } from 'node:fs';

/** A torture is as long as it is asked to be, and short in the suite. */
export function rounds(inTheSuite: number): number {
  return Number(process.env.TORTURE_ROUNDS ?? inTheSuite);
}

/** The same seed types the same letters at the same distances. */
export const SEED = Number(process.env.TORTURE_SEED ?? 20_261_121);

export type Done = {
  rounds: number;
  /** How often a page called something saved while it was listened to. */
  called_saved: number;
  /** How often something was killed, cut or taken away. */
  interruptions: number;
};

/** Leaves behind what was done, for whoever asked. */
export function record(done: Done): void {
  const results = process.env.TORTURE_RESULTS;
  if (results) writeFileSync(results, JSON.stringify(done));
}
