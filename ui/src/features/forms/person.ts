/** An empty person to fill in. */
import type { Contact } from '../../host/contract';

export function nobody(): Contact {
  return { firstName: '', lastName: '', phoneNumber: '', email: '', title: '', emailStatus: '', phoneStatus: '' };
}
