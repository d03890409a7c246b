package store

import (
	"context"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

type Store struct{ parcels *mongo.Collection }

func (s *Store) Apply(ctx context.Context, e Event) error {
	_, err := s.parcels.UpdateOne(ctx,
		bson.M{"_id": e.Parcel, "at": bson.M{"$lt": e.At}}, // <- finding
		bson.M{"$set": bson.M{"state": e.State, "at": e.At}},
	)
	return err
}
