import { Checkbox } from '@mantine/core';
import { useTexts } from '../display/texts.js';
import { rolesOfOperator, rolesOfPartner, type Role } from './roles.js';

interface RoleBoxesProps {
  readonly ofPartner: boolean;
  readonly chosen: readonly Role[];
  readonly onChosen: (roles: readonly Role[]) => void;
}

/** The roles somebody has, to be ticked. */
export function RoleBoxes({ ofPartner, chosen, onChosen }: RoleBoxesProps) {
  const { say } = useTexts();
  return (
    <fieldset className="boxes">
      <legend>{say('roles')}</legend>
      {(ofPartner ? rolesOfPartner : rolesOfOperator).map((role) => (
        <Checkbox
          key={role}
          label={say(`role.${role}`)}
          description={say(`roleMeans.${role}`)}
          checked={chosen.includes(role)}
          onChange={({ currentTarget }) => {
            onChosen(currentTarget.checked ? [...chosen, role] : chosen.filter((one) => one !== role));
          }}
        />
      ))}
    </fieldset>
  );
}
