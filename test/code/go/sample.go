package a

import (
	"net/http"
	web "time"
)

func expressions() {
	x1 = "a\tb\"c\\"
	x2 = "\u00e9\U0001F600"
	x3 = "\xe4\xb8\x96 \344\270\226"
	x4 = "\xff"
	x5 = `a\n"b"`
	x6 = `a
	b`
	x7 = ""
	x8 = 'a'
	x9 = '\n'
	x10 = 42
	x11 = 1_000_000
	x12 = 0xFF
	x13 = 0o17
	x14 = 0644
	x15 = 0b101
	x16 = 18446744073709551615
	x17 = 1.5e3
	x18 = 1.
	x19 = .25
	x20 = 0x1.8p1
	x21 = 2i
	x22 = true
	x23 = false
	x24 = nil
	x25 = iota
	x26 = a
	x27 = a.b.c
	x28 = http.DefaultClient
	x29 = _
	x30 = ((a))
	x31 = T{A: 1, B: b}
	x32 = T{1, b}
	x33 = http.Client{Timeout: 5 * time.Second}
	x34 = &http.Client{}
	x35 = Pair[int, string]{First: 1}
	x36 = A{B: B{C: 1}}
	x37 = struct{ A int }{A: 1}
	x38 = map[string]int{"a": 1, b: 2}
	x39 = map[string]T{"a": {X: 1}, "b": {}}
	x40 = map[P]int{{1, 2}: 3}
	x41 = gin.H{"a": 1, "b": x}
	x42 = []int{1, a}
	x43 = []*T{{1}, {X: 2}}
	x44 = [][]int{{1}, {2, 3}}
	x45 = []T{{{1}, {A: 2}}}
	x46 = [2]string{"a", "b"}
	x47 = [...]string{2: "c", "d"}
	x48 = &[]int{1}
	x49 = f(a, 1)
	x50 = a.b(c).d()
	x51 = f(a, b...)
	x52 = f(
		a,
	)
	x53 = func(a int) int { return a }(1)
	x54 = Map[int, string](a, b)
	x55 = decode[Order](body)
	x56 = http.Handle[T](a)
	x57 = s.handlers[i](a)
	x58 = s.handlers[i](a, b)
	x59 = f(a)(b)
	x60 = new(T)
	x61 = new(http.Client)
	x62 = new(A)
	x63 = new(B)
	x64 = make([]T, 0, n)
	x65 = make(map[string]*T)
	x66 = make(chan struct{}, 1)
	x67 = string(b)
	x68 = []byte(s)
	x69 = (*T)(nil)
	x70 = (*http.Client)(p)
	x71 = (func(int) error)(f)
	x72 = (<-chan int)(c)
	x73 = time.Duration(n)
	x74 = a.(T)
	x75 = a.(*http.Client)
	x76 = a.(interface{ Close() error })
	x77 = a[i]
	x78 = a["b"]
	x79 = a[:]
	x80 = a[i : len+1]
	x81 = a[1:2:3]
	x82 = a[f(b):]
	x83 = Map[int]
	x84 = Map[int, string]
	x85 = a && !b || c
	x86 = a == b != (c < d)
	x87 = a + b*c - d/e%f
	x88 = a&b | c^d&^e<<1>>2
	x89 = -a + +b
	x90 = ^a
	x91 = *p == &q
	x92 = <-c
	x93 = func(a, b int, c ...string) (n int, err error) { return }
	x94 = func() {}
}

func f95() {
	var a int
}

func f96() {
	var a, b T
}

func f97() {
	var a = f()
}

func f98() {
	var a http.Handler = f()
}

func f99() {
	var a, b int = 1, 2
}

func f100() {
	var a, err = f()
}

func f101() {
	var (
		a int
		b = 2
	)
}

func f102() {
	const a = 1
}

func f103() {
	const (
		a = iota
		b
		_
		c, d = 1, 2
	)
}

func f104() {
	a := 1
}

func f105() {
	a, err := f()
}

func f106() {
	a, b := 1, f()
}

func f107() {
	a.b[c] = 1
}

func f108() {
	*p = 1
}

func f109() {
	a, _ = f()
}

func f110() {
	a, b = b, a
}

func f111() {
	a += 1
	b &^= c
	d <<= 2
}

func f112() {
	i++
}

func f113() {
	a.b--
}

func f114() {
	if a {
		b()
	}
}

func f115() {
	if a {
		b()
	} else {
		c()
	}
}

func f116() {
	if a {
	} else if b {
		c()
	} else {
		d()
	}
}

func f117() {
	if a, err := f(); err != nil {
		return
	}
}

func f118() {
	switch a {
	case 1, 2:
		b()
	case 3:
		c()
		fallthrough
	default:
		d()
	}
}

func f119() {
	switch {
	case a > 1:
		b()
	}
}

func f120() {
	switch a := f(); a {
	case 1:
	}
}

func f121() {
	switch a := f(); {
	case a:
	}
}

func f122() {
	switch a.(type) {
	case T:
		b()
	}
}

func f123() {
	switch b := a.(type) {
	case nil:
	case int, *http.Client:
		c(b)
	case []T, map[string]T, func():
	default:
	}
}

func f124() {
	switch a := f(); b := a.(type) {
	case List[int]:
		c(b)
	}
}

func f125() {
	select {
	case a := <-c:
		f(a)
	case a, ok = <-d:
	case <-ctx.Done():
		return
	case e <- g():
	default:
	}
}

func f126() {
	select {}
}

func f127() {
	for {
		a()
	}
}

func f128() {
	for a < b {
		c()
	}
}

func f129() {
	for i := 0; i < n; i++ {
		a(i)
	}
}

func f130() {
	for i := 0; ; i++ {
	}
}

func f131() {
	for i, j := 0, n; i < j; i, j = i+1, j-1 {
	}
}

func f132() {
	for ; a; c <- 1 {
	}
}

func f133() {
	for i, v := range a {
		b(v)
	}
}

func f134() {
	for k := range a {
	}
}

func f135() {
	for range c {
	}
}

func f136() {
	for i := range 10 {
	}
}

func f137() {
	for v := range all(a) {
	}
}

func f138() {
	for i, a[0] = range b {
	}
}

func f139() {
outer:
	for {
		break outer
	}
}

func f140() {
	f()
}

func f141() {
	<-c
}

func f142() {
	c <- f()
}

func f143() {
	go f(a)
}

func f144() {
	go func() {
		f()
	}()
}

func f145() {
	defer mu.Unlock()
}

func f146() {
	return
}

func f147() {
	return a
}

func f148() {
	return a, f()
}

func f149() {
	break
	continue
	continue a
	goto b
}

func f150() {
	{
		a()
	}
}

func f151() {
a:
	{
		b()
	}
}

func f152() {
a:
	switch {
	}
}

func f153() {
a:
}

func f154() {
a:
	b()
}

func f155() {
	;
}

func f156() {
	type T struct{ a int }
}

func f(a int, b, c string) error {
	return nil
}

func f(int, *T, ...string)

func f() (int, error) {
}

func f() (n int, err error) {
}

func f[K comparable, V any](m map[K]V) []K {
}

func (s T) f() {
}

func (s *T) f() {
}

func (s *List[T]) f(v T) {
}

func (*T) f() {
}

func (_ *T) f() {
}

func f(a int) int

func Load() {
}

func (s *T) Load() {
}

func f(a []T, b map[string][]*T, c <-chan T, d [4]byte, e func(int) error, g interface{}, h struct{}, i http.Handler, j Pair[K, V], k any) {
}

type T struct {
	a, b int
	c *http.Client `json:"c"`
}

type T struct {
	Base
	*http.Client
	sync.Mutex `json:"-"`
	List[int]
}

type T struct {
	a struct{ b int }
	c []struct{ d int }
}

type T[K comparable] struct {
	a K
}

type I interface {
	f(a int) (int, error)
	io.Closer
}

type N interface {
	~int | ~float64
}

type id string

type handler func(a int) error

type t = http.Client

type (
	a int
	b struct{}
)

type Type int

var Ready, done = true, false

const Most = 5
