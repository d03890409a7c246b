package parse

func (p *Parser) Parse() error {
	return p.scanner.Run()
}
