UPDATE parcels SET postcode = replace(postcode, ' ', '');
