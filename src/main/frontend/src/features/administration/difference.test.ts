import { expect, test } from 'vitest';
import { difference } from './difference';
import { decisionTables } from './dmn';

const bpmn = (inside: string, x = 1) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" id="d"><process id="p" name="Handling">${inside}</process><di:BPMNDiagram id="x"><di:BPMNShape id="s${x}"/></di:BPMNDiagram></definitions>`;

test('tasks that came, went and changed are told; how they are drawn is not', () => {
  const older = bpmn('<userTask id="a" name="Triage" camunda:candidateGroups="desk"/><userTask id="b" name="Old"/>');
  const newer = bpmn(
    '<userTask id="a" name="Triage" camunda:candidateGroups="board"><incoming>f</incoming></userTask><userTask id="c" name="New"/>',
    2,
  );
  const found = difference(older, newer);
  expect(found.added.map((one) => one.name)).toEqual(['New']);
  expect(found.removed.map((one) => one.name)).toEqual(['Old']);
  expect(found.changed).toEqual([{ id: 'a', name: 'Triage', type: 'userTask', what: ['candidateGroups'] }]);
  expect(difference(older, older)).toEqual({ added: [], removed: [], changed: [] });
});

test('a condition inside an element is its content', () => {
  const flow = (condition: string) => bpmn(`<sequenceFlow id="f"><conditionExpression>${condition}</conditionExpression></sequenceFlow>`);
  expect(difference(flow('${a}'), flow('${b}')).changed[0]?.what).toEqual(['content']);
});

const dmn = (cell: string) =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d"><decision id="t" name="Targets"><description>Of clocks</description><decisionTable id="dt" hitPolicy="FIRST"><input id="i" label="Priority"><inputExpression id="ie"><text>priority</text></inputExpression></input><output id="o" name="minutes"/><rule id="r"><description>Fast</description><inputEntry id="e1"><text>"P1"</text></inputEntry><outputEntry id="e2"><text>${cell}</text></outputEntry></rule></decisionTable></decision></definitions>`;

test('a decision is read as a table, and a changed cell is a changed row', () => {
  expect(decisionTables(dmn('15'), 't')).toEqual([
    {
      id: 't',
      name: 'Targets',
      hitPolicy: 'FIRST',
      description: 'Of clocks',
      inputs: ['Priority'],
      outputs: ['minutes'],
      rules: [{ id: 'r', inputs: ['"P1"'], outputs: ['15'], note: 'Fast' }],
    },
  ]);
  expect(difference(dmn('15'), dmn('30')).changed).toEqual([{ id: 'r', name: '', type: 'rule', what: ['content'] }]);
});
