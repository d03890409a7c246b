// The chart renderer renders the templates of one Helm chart. It reads a request as JSON from standard input and writes the answer as
// JSON to standard output. It is compiled to WebAssembly, and runs where it can reach nothing else: see docs/charts.md.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// Request: the files of one chart, by path relative to its folder, and the values to render it with.
type Request struct {
	Files map[string]string `json:"files"`
	// Packed dependencies, by path: `charts/redis-1.0.0.tgz`.
	Archives map[string][]byte `json:"archives"`
	// Values files, applied in order.
	Values []string `json:"values"`
}

// Line: the file and line of a template that wrote a line of the output. File is an index of Answer.Sources.
type Line [2]int

// Rendered: the output of one template file.
type Rendered struct {
	Path  string `json:"path"`
	Text  string `json:"text"`
	Lines []Line `json:"lines"`
	// A copy of a chart that is maintained elsewhere.
	IsVendored bool `json:"isVendored,omitempty"`
}

type Answer struct {
	Templates []Rendered `json:"templates"`
	Sources   []string   `json:"sources"`
	// Dependencies that are used and not in the repository.
	Missing []string `json:"missing,omitempty"`
	Error   string   `json:"error,omitempty"`
	// The template and line of the error, if known.
	ErrorPath string `json:"errorPath,omitempty"`
	ErrorLine int    `json:"errorLine,omitempty"`
}

func main() {
	debug.SetMemoryLimit(384 << 20)
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		os.Exit(3)
	}
	var request Request
	if err := json.Unmarshal(input, &request); err != nil {
		os.Exit(4)
	}
	output, err := json.Marshal(answer(request))
	if err != nil {
		os.Exit(5)
	}
	os.Stdout.Write(output)
}

func answer(request Request) (result Answer) {
	defer func() {
		if problem := recover(); problem != nil {
			result = Answer{Error: fmt.Sprintf("the template engine failed: %v", problem)}
		}
	}()
	if request.Files == nil {
		request.Files = map[string]string{}
	}
	unpacked, err := unpackAll(request.Files, request.Archives)
	if err != nil {
		return Answer{Error: err.Error()}
	}
	chart, err := loadChart(request.Files, unpacked)
	if err != nil {
		return Answer{Error: err.Error()}
	}
	values := map[string]any{}
	for _, text := range request.Values {
		more, err := readValues(text)
		if err != nil {
			return Answer{Error: "invalid values: " + err.Error()}
		}
		values = override(values, more)
	}
	return render(chart, values)
}
