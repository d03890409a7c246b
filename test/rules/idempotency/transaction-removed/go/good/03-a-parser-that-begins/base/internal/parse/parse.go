package parse

func (p *Parser) Parse() error {
	p.scanner.Begin()
	return p.scanner.Run()
}
