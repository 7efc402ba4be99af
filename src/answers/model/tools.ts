import { type StructuredToolInterface, tool } from '@langchain/core/tools';
import { z } from 'zod';
import { readPrompt } from '../../model/read-prompt.ts';
import { tasksOfReports } from '../../reports/queries.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { compareUnits } from '../figures/compare-units.ts';
import { findMatches } from '../figures/find-matches.ts';
import { framesOf } from '../figures/frame.ts';
import { allFindings } from '../findings/find-finding.ts';
import { inPeriods, type Library, reportsOf } from '../library.ts';
import { answerReference } from '../references/answer-reference.ts';
import { STATE_WORDS } from '../tasks/task-words.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import { PassageRetriever } from './passage-retriever.ts';
import { type Row, type Rows, showRows } from './rows.ts';
import type { Scope } from './scope.ts';
import type { ModelTask } from './task.ts';

/** What the tools work with. */
export interface ToolAround {
  library: Library;
  task: ModelTask;
  scope: Scope;
  rows: Rows;
  hidden: HiddenNumbers;
}

const MOST_FIGURES = 8;
/** A figure that names less of what was asked is about something else. */
const NEAR = 0.4;
const MOST_PASSAGES = 5;
const MOST_TASKS = 20;

const unit = z.string().max(120).nullish();
const text = z.string().max(400);

/** The tools of a model: what the rules look things up with, each giving rows with ids. */
export function createTools(around: ToolAround): StructuredToolInterface[] {
  const { library, task, scope, rows } = around;
  const { periods } = task.question;
  const ofUnit = async (name: string | null | undefined, look: (unit: Unit) => Promise<Row[]>) => {
    const asked = scope.unit(name ?? undefined);
    return asked ? show(around, await look(asked)) : notAsked(scope);
  };
  return [
    tool(
      ({ what, unit: name }) =>
        ofUnit(name, async (one) => {
          const question = scope.understand(what, [one]);
          const found = [];
          for (const frame of framesOf(question)) {
            const matches = await findMatches(library, reportsOf(library, one), frame, question);
            found.push(...matches.filter(({ score }) => score >= NEAR).slice(0, MOST_FIGURES));
          }
          return found.map(({ figure }) => rows.addFigure(figure));
        }),
      { ...named('find_figures'), schema: z.object({ what: text, unit }) },
    ),
    tool(
      async ({ what, units: names }) => {
        const units = names.map((name) => scope.unit(name));
        if (units.some((one) => one === null)) return notAsked(scope);
        const question = { ...scope.understand(what, units as Unit[]), wanted: 'comparison' as const };
        const compared = await compareUnits(library, question);
        return show(around, compared ? rows.addAnswer(compared) : []);
      },
      {
        ...named('compare_units'),
        schema: z.object({ what: text, units: z.array(z.string().max(120)).min(1).max(20) }),
      },
    ),
    tool(
      async ({ text: sought, unit: name }) => {
        const asked = name ? scope.unit(name) : null;
        if (name && !asked) return notAsked(scope);
        const within = { units: asked ? [asked] : scope.units, periods, limit: MOST_PASSAGES };
        const found = await new PassageRetriever(library, within).invoke(sought);
        return show(
          around,
          found.flatMap(({ metadata }) => rows.addPassage(metadata.passage) ?? []),
        );
      },
      { ...named('search_passages'), schema: z.object({ text, unit }) },
    ),
    tool(
      ({ text: sought, unit: name }) =>
        ofUnit(name, async (one) => {
          const found = await answerReference(library, scope.understand(sought, [one]));
          return found ? rows.addAnswer(found) : [];
        }),
      { ...named('find_references'), schema: z.object({ text, unit }) },
    ),
    tool(
      ({ unit: name, state }) =>
        ofUnit(name, async (one) => {
          const [latest] = inPeriods(reportsOf(library, one), periods);
          const all = latest ? await tasksOfReports(library.db, [latest.id]) : [];
          const ofState = all.filter((one) => !state || fold(STATE_WORDS[one.state]) === fold(state));
          return ofState.slice(0, MOST_TASKS).map((one) => rows.addTask(one));
        }),
      { ...named('list_tasks'), schema: z.object({ unit, state: z.string().max(40).nullish() }) },
    ),
    tool(
      ({ unit: name }) =>
        ofUnit(name, async (one) => {
          const question = { ...task.question, units: [one], numbers: [], concepts: [] };
          const found = await allFindings(library, inPeriods(reportsOf(library, one), periods), question);
          return found ? rows.addAnswer(found) : [];
        }),
      { ...named('list_findings'), schema: z.object({ unit }) },
    ),
  ];
}

function named(name: string): { name: string; description: string } {
  return { name, description: readPrompt(`tool-${name.replaceAll('_', '-')}`).text };
}

function show({ hidden }: ToolAround, found: Row[]): string {
  return found.length === 0 ? readPrompt('no-rows').text : showRows([...new Set(found)], hidden);
}

function notAsked(scope: Scope): string {
  return readPrompt('unit-not-asked', { units: scope.units.map((one) => one.name).join(', ') }).text;
}
