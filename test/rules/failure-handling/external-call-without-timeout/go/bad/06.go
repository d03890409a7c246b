package payments

import (
	"context"

	pb "example.com/service/gen/payments"
	"google.golang.org/grpc"
)

func Charge(request *pb.ChargeRequest) (*pb.ChargeReply, error) {
	conn, err := grpc.NewClient("payments:50051")
	if err != nil {
		return nil, err
	}
	client := pb.NewPaymentsClient(conn)
	return client.Charge(context.Background(), request) // <- finding
}