package main

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"
)

const (
	mostOutput = 8 << 20
	// All that templates write, also into values that are thrown away.
	mostWritten  = 128 << 20
	mostIncludes = 200
)

var errTooMuch = errors.New("limit reached: the templates write too much")

// The function that sets the position. It returns nothing that would be written.
const markIdentifier = "readinessPlaceOfTheNextNode"

// engine renders one chart. Nodes that set the position are inserted before each node that writes, so that each byte of the output has a
// place in a template.
type engine struct {
	set     *template.Template
	sources []string
	index   map[string]int
	at      Line
	isText  bool
	depth   int
	written int
	tpls    map[string]*template.Template
}

// traced is the writer of a rendered file.
type traced struct {
	engine *engine
	buffer bytes.Buffer
	lines  []Line
	// The current line has only blanks so far.
	isBlank bool
}

func (w *traced) Write(data []byte) (int, error) {
	if err := w.engine.count(len(data)); err != nil {
		return 0, err
	}
	if w.buffer.Len()+len(data) > mostOutput {
		return 0, errTooMuch
	}
	at := w.engine.at
	for _, char := range data {
		if len(w.lines) == 0 {
			w.lines, w.isBlank = append(w.lines, at), true
		}
		switch {
		case char == '\n':
			if w.engine.isText {
				at[1]++
			}
			w.lines, w.isBlank = append(w.lines, at), true
		case w.isBlank && char != ' ' && char != '\t' && char != '\r':
			w.lines[len(w.lines)-1], w.isBlank = at, false
		}
	}
	w.engine.at = at
	return w.buffer.Write(data)
}

func (e *engine) count(more int) error {
	if e.written += more; e.written > mostWritten {
		return errTooMuch
	}
	return nil
}

// counted is the writer of an included template.
type counted struct {
	engine *engine
	buffer strings.Builder
}

func (w *counted) Write(data []byte) (int, error) {
	if err := w.engine.count(len(data)); err != nil {
		return 0, err
	}
	return w.buffer.Write(data)
}

// run executes a template into a text, and returns to the position of the caller.
func (e *engine) run(set *template.Template, data any) (string, error) {
	if e.depth >= mostIncludes {
		return "", fmt.Errorf("limit reached: templates include each other more than %d deep", mostIncludes)
	}
	at, isText := e.at, e.isText
	e.depth++
	defer func() {
		e.depth--
		e.at, e.isText = at, isText
	}()
	var out counted
	out.engine = e
	if err := set.Execute(&out, data); err != nil {
		return "", err
	}
	return strings.ReplaceAll(out.buffer.String(), "<no value>", ""), nil
}

func (e *engine) include(name string, data any) (string, error) {
	found := e.set.Lookup(name)
	if found == nil {
		return "", fmt.Errorf("no template %q is defined in the repository", name)
	}
	return e.run(found, data)
}

func (e *engine) tpl(text string, data any) (string, error) {
	if !strings.Contains(text, "{{") {
		return text, nil
	}
	parsed, ok := e.tpls[text]
	if !ok {
		clone, err := e.set.Clone()
		if err != nil {
			return "", err
		}
		if parsed, err = clone.New("tpl").Parse(text); err != nil {
			return "", err
		}
		e.tpls[text] = parsed
	}
	// What the text defines is known in it alone.
	before := e.set
	e.set = parsed
	defer func() { e.set = before }()
	return e.run(parsed, data)
}

func (e *engine) mark(file, line, isText int) string {
	e.at, e.isText = Line{file, line}, isText == 1
	return ""
}

// trace inserts the nodes that set the position.
func (e *engine) trace(tree *parse.Tree, text string, maker *parse.ActionNode) {
	if tree == nil || tree.Root == nil {
		return
	}
	file, ok := e.index[tree.ParseName]
	if !ok {
		return
	}
	var starts []int
	for at, char := range []byte(text) {
		if char == '\n' {
			starts = append(starts, at)
		}
	}
	lineOf := func(pos parse.Pos) int { return sort.SearchInts(starts, int(pos)) + 1 }
	markOf := func(node parse.Node, isText bool) parse.Node {
		mark := maker.Copy().(*parse.ActionNode)
		args := mark.Pipe.Cmds[0].Args
		kind := int64(0)
		if isText {
			kind = 1
		}
		for i, value := range []int64{int64(file), int64(lineOf(node.Position())), kind} {
			number := args[i+1].(*parse.NumberNode)
			number.Int64, number.Uint64, number.Float64 = value, uint64(value), float64(value)
			number.IsInt, number.IsUint, number.IsFloat = true, true, true
			number.Text = strconv.FormatInt(value, 10)
		}
		return mark
	}
	var visit func(list *parse.ListNode)
	visit = func(list *parse.ListNode) {
		if list == nil {
			return
		}
		var nodes []parse.Node
		for _, node := range list.Nodes {
			switch one := node.(type) {
			case *parse.TextNode:
				nodes = append(nodes, markOf(one, true))
			case *parse.ActionNode:
				if len(one.Pipe.Decl) == 0 {
					nodes = append(nodes, markOf(one, false))
				}
			case *parse.TemplateNode:
				nodes = append(nodes, markOf(one, false))
			case *parse.IfNode:
				visit(one.List)
				visit(one.ElseList)
			case *parse.RangeNode:
				visit(one.List)
				visit(one.ElseList)
			case *parse.WithNode:
				visit(one.List)
				visit(one.ElseList)
			}
			nodes = append(nodes, node)
		}
		list.Nodes = nodes
	}
	visit(tree.Root)
}

type target struct {
	name   string
	source string
	text   string
	chart  *Chart
	values map[string]any
}

// targets: all templates of a chart and its subcharts.
func targets(chart *Chart, values map[string]any) []target {
	var all []target
	for _, sub := range chart.Subcharts {
		own, _ := values[sub.Name].(map[string]any)
		all = append(all, targets(sub, own)...)
	}
	for _, name := range sortedKeys(chart.Templates) {
		all = append(all, target{name: chart.Path() + "/" + name, source: chart.Folder + name, text: chart.Templates[name], chart: chart, values: values})
	}
	return all
}

func (c *Chart) data(values map[string]any, top *Chart) map[string]any {
	subcharts := map[string]any{}
	for _, sub := range c.Subcharts {
		own, _ := values[sub.Name].(map[string]any)
		subcharts[sub.Name] = sub.data(own, top)
	}
	return map[string]any{
		"Chart":        chartData(c),
		"Values":       values,
		"Files":        Files(c.Files),
		"Subcharts":    subcharts,
		"Capabilities": capabilities,
		"Release": map[string]any{
			// The names of objects are then those of most installations.
			"Name": top.Name, "Namespace": "default", "Service": "Helm", "IsInstall": true, "IsUpgrade": false, "Revision": 1,
		},
	}
}

// chartData: `.Chart`, whose fields have the names of Chart.yaml in capitals.
func chartData(c *Chart) map[string]any {
	m := c.Metadata
	version := ""
	if m.AppVersion != nil {
		version = fmt.Sprint(m.AppVersion)
	}
	annotations := map[string]any{}
	for key, value := range m.Annotations {
		annotations[key] = value
	}
	dependencies := []any{}
	for _, one := range m.Dependencies {
		dependencies = append(dependencies, map[string]any{
			"Name": one.Name, "Version": one.Version, "Repository": one.Repository, "Condition": one.Condition, "Alias": one.Alias,
		})
	}
	return map[string]any{
		"Name": c.Name, "Version": m.Version, "AppVersion": version, "Description": m.Description, "Type": m.Type, "APIVersion": m.APIVersion,
		"KubeVersion": m.KubeVersion, "Home": m.Home, "Icon": m.Icon, "Keywords": m.Keywords, "Sources": m.Sources, "Annotations": annotations,
		"Maintainers": m.Maintainers, "Deprecated": m.Deprecated, "Dependencies": dependencies, "IsRoot": c.Parent == nil,
	}
}

func isRendered(one target) bool {
	base := path.Base(one.name)
	return !strings.HasPrefix(base, "_") && !one.chart.isLibrary() && base != "NOTES.txt"
}

var place = regexp.MustCompile(`^template: ([^\s:]+):(\d+)(?::\d+)?: `)

// failure: an error of the template engine as one line, with the innermost place that it names.
func (e *engine) failure(err error) Answer {
	text := err.Error()
	answer := Answer{Sources: e.sources}
	for _, match := range regexp.MustCompile(`(?:template: |at )?([^\s:<>]+):(\d+)`).FindAllStringSubmatch(text, -1) {
		if index, ok := e.index[match[1]]; ok {
			answer.ErrorPath = e.sources[index]
			answer.ErrorLine, _ = strconv.Atoi(match[2])
		}
	}
	// The outer places are repeated in front of the message.
	for {
		rest := place.ReplaceAllString(text, "")
		rest = regexp.MustCompile(`^executing "[^"]*" at <[^>]*>: `).ReplaceAllString(rest, "")
		rest = regexp.MustCompile(`^error calling (include|tpl|required|fail|toYaml|mustToYaml): `).ReplaceAllString(rest, "")
		if rest == text {
			break
		}
		text = rest
	}
	if len(text) > 600 {
		text = text[:600] + "…"
	}
	answer.Error = text
	return answer
}

func render(chart *Chart, given map[string]any) Answer {
	answer := renderFiles(chart, given)
	answer.Missing = chart.missing
	return answer
}

func renderFiles(chart *Chart, given map[string]any) Answer {
	values, err := chart.resolve(given)
	if err != nil {
		return Answer{Error: err.Error()}
	}
	if chart.isLibrary() {
		return Answer{Error: "it is a library chart, which only other charts render"}
	}
	e := &engine{index: map[string]int{}, tpls: map[string]*template.Template{}}
	e.set = template.New("chart").Option("missingkey=zero")
	e.set.Funcs(e.functions())
	all := targets(chart, values)
	texts := map[string]string{}
	for i, one := range all {
		e.sources = append(e.sources, one.source)
		e.index[one.name] = i
		texts[one.name] = one.text
	}
	for _, one := range all {
		if _, err := e.set.New(one.name).Parse(one.text); err != nil {
			return e.failure(err)
		}
	}
	maker := markMaker()
	for _, one := range e.set.Templates() {
		if one.Tree != nil {
			e.trace(one.Tree, texts[one.Tree.ParseName], maker)
		}
	}
	answer := Answer{Sources: e.sources, Templates: []Rendered{}}
	data := map[*Chart]map[string]any{}
	total := 0
	for _, one := range all {
		if !isRendered(one) {
			continue
		}
		if data[one.chart] == nil {
			data[one.chart] = one.chart.data(one.values, chart)
		}
		own := map[string]any{}
		for key, value := range data[one.chart] {
			own[key] = value
		}
		own["Template"] = map[string]any{"Name": one.name, "BasePath": one.chart.Path() + "/templates"}
		out := &traced{engine: e}
		if err := e.set.ExecuteTemplate(out, one.name, own); err != nil {
			return e.failure(err)
		}
		if total += out.buffer.Len(); total > mostOutput {
			return e.failure(errTooMuch)
		}
		text := strings.ReplaceAll(out.buffer.String(), "<no value>", "")
		if strings.TrimSpace(text) == "" {
			continue
		}
		answer.Templates = append(answer.Templates, Rendered{Path: one.source, Text: text, Lines: out.lines, IsVendored: one.chart.isVendored()})
	}
	return answer
}

func markMaker() *parse.ActionNode {
	made, err := parse.Parse("mark", "{{ mark 0 0 0 }}", "{{", "}}", map[string]any{"mark": func(int, int, int) string { return "" }})
	if err != nil {
		panic(err)
	}
	action := made["mark"].Root.Nodes[0].(*parse.ActionNode)
	action.Pipe.Cmds[0].Args[0].(*parse.IdentifierNode).Ident = markIdentifier
	return action
}
