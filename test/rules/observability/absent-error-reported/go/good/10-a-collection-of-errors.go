package media

import (
	"fmt"

	"github.com/juju/errors"

	"example.com/rooms/multierr"
)

type stream struct {
	buffers map[uint32]interface{ Write([]byte) (int, error) }
}

func (s *stream) handle(packet []byte) error {
	sources, err := parse(packet)
	if err != nil {
		return errors.Trace(err)
	}
	var multiErr multierr.MultiErr
	for _, source := range sources {
		if _, err := s.buffers[source].Write(packet); err != nil {
			multiErr.Add(errors.Annotatef(err, "write packet of %d", source))
		}
	}
	return errors.Trace(multiErr.Err())
}

func parse(packet []byte) ([]uint32, error) {
	if len(packet) < 8 {
		return nil, fmt.Errorf("short packet: %d bytes", len(packet))
	}
	return []uint32{uint32(packet[4])}, nil
}
