export const Cart = ({ count }: { count: number }) => <b>{count}</b>
