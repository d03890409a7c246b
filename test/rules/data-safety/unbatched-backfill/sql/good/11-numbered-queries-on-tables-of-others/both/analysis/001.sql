SELECT depot, count(*) FROM parcels GROUP BY depot;
