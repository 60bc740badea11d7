import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { Alert, Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Problem, type FieldFault } from '@/api/client';
import { useTranslation } from '@/i18n';
import { pickName } from '@/api/picks';
import { markFaults } from './formFaults';
import { namesIn, tellingNames, withNames } from './picks/namedTexts';
import { PickFields } from './picks/PickFields';
import { PickHosts, pickModule } from './picks/pickHosts';
import { withPickers } from './picks/pickSchema';
import { PlainMarkdown } from './plainMarkdown';
import { explain } from './problems';
import { readable } from './readable';

const PLAIN = { markdownRenderer: ['type', PlainMarkdown] };

interface Props {
  schema: object;
  values: Record<string, unknown>;
  submitLabel: string;
  onSubmit: (values: Record<string, unknown>) => Promise<unknown>;
}

/** A deployed form, rendered as it is; what the server finds wrong is shown at the field. */
export function FormView({ schema, values, submitLabel, onSubmit }: Props) {
  const { t, language } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const form = useRef<Form | null>(null);
  const opening = useRef(readable(schema, values, language));
  const [hosts] = useState(() => new PickHosts());
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [unplaced, setUnplaced] = useState<FieldFault[]>([]);
  const [busy, setBusy] = useState(false);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    let gone = false;
    const names = namesIn(schema);
    const rendered = new Form({ container: place.current!, additionalModules: [PLAIN, pickModule(hosts)] });
    form.current = rendered;
    // What a person types must not be lost to a refresh: the form keeps the values it opened with.
    void withNames(opening.current, names, (kind, key) => pickName(kind, key, client)).then((told) => {
      if (gone) return;
      // Sent before it stands there, a form would be sent empty.
      void rendered.importSchema(withPickers(tellingNames(schema, Object.keys(names))), told).then(() => setReady(!gone));
    });
    return () => {
      gone = true;
      setReady(false);
      rendered.destroy();
    };
  }, [schema, hosts, client]);

  /** Once the form is drawn with its faults. */
  function toFirstFault() {
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('.fjs-has-errors :is(input, textarea)')?.focus());
  }

  async function submit() {
    const { data, errors } = form.current!.submit();
    if (Object.keys(errors).length > 0) return toFirstFault();
    setBusy(true);
    setProblem(undefined);
    try {
      await onSubmit(data);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      setUnplaced(markFaults(form.current!, error.document.errors ?? []));
      toFirstFault();
    } finally {
      setBusy(false);
    }
  }

  const placed = (problem?.document.errors?.length ?? 0) > unplaced.length;
  const title = placed ? t('shared.problem.fields') : unplaced.length > 0 ? problem?.message : explain(problem);

  return (
    <div>
      <div ref={place} className="attesta-form" />
      <PickFields hosts={hosts} />
      {problem && (
        <Alert color="red" role="alert" mt="sm" title={title}>
          {unplaced.map((fault) => (
            <div key={fault.field}>{`${fault.field}: ${fault.message}`}</div>
          ))}
        </Alert>
      )}
      <Group justify="flex-end" mt="sm" className="no-print">
        <Button
          loading={busy}
          disabled={!ready}
          // A field that is left is checked, and the form laid out anew: the button must not move from under the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.currentTarget.focus();
            void submit();
          }}
        >
          {submitLabel}
        </Button>
      </Group>
    </div>
  );
}
