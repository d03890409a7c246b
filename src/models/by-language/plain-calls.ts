/** Last names of calls without an external effect. */
export const plainCalls: ReadonlySet<string> = new Set<string>(
  (
    'map filter forEach some every find push join split slice includes keys values entries String Number Boolean Date parse stringify log ' +
    'info warn warning exception fatal critical error debug trim toLowerCase toString all min max flat concat sort items format append len cap make New Errorf Error Sprintf ' +
    'Wrap Wrapf Is As Println Printf Info Infof Warn Warnf Debug Debugf str int float bool list dict set tuple isinstance getattr sorted ' +
    'enumerate range zip any print get_logger getLogger of asList toUpperCase equals hashCode isEmpty size valueOf getClass iter next super'
  ).split(' '),
)
