package plugins

import (
	"fmt"

	"example.com/shop/rpc"
)

func start(open func(string) (rpc.Plugin, error), name string) (rpc.Plugin, error) {
	plugin, err := open(name)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	if resp := plugin.Init(); resp.HasError() {
		return nil, fmt.Errorf("initialize %s: %w", name, resp)
	}
	return plugin, nil
}
