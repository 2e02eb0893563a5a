import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Clause } from '../display/clause.js';
import { Refused } from '../display/failure.js';
import { useTexts } from '../display/texts.js';

interface ExplainProps {
  readonly contract: string;
  /** The fact whose amount is explained. */
  readonly fact: string;
  readonly label?: string;
}

/** How an amount came about: its formula with the numbers, what was rounded, and the clause it follows from. */
export function Explain({ contract, fact, label }: ExplainProps) {
  const { say } = useTexts();
  const client = useClient();
  const [open, setOpen] = useState(false);
  const explained = useQuery({
    queryKey: ['explanation', contract, fact],
    queryFn: () => client.call('explainContractFact', { params: { id: contract, fact } }),
    enabled: open,
    staleTime: Infinity,
  });
  const { data, error } = explained;
  return (
    <div className="explain">
      <button
        type="button"
        className="text-button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label ?? say('explain')}
      </button>
      {open && (
        <div className="explanation" aria-live="polite">
          <Refused error={error} />
          {explained.isPending && say('loading')}
          {data !== undefined && (
            <>
              <p className="formula">{data.text}</p>
              <p className="because">
                <Clause clause={data.clause} summary={data.summary} /> {data.summary}
              </p>
            </>
          )}
        </div>
      )}
    </div>
  );
}
