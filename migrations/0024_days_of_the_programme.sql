-- Days begin and end where the programme is, and no longer at midnight UTC. What was written as that midnight, since a day
-- was meant, becomes midnight there: the first and the last day of roles, and of links that are still good.

CREATE FUNCTION pg_temp.midnight_there(moment timestamptz) RETURNS timestamptz LANGUAGE sql AS $$
  SELECT CASE WHEN date_trunc('day', moment AT TIME ZONE 'UTC') = moment AT TIME ZONE 'UTC'
    THEN (moment AT TIME ZONE 'UTC') AT TIME ZONE coalesce((SELECT time_zone FROM programme), 'Asia/Bahrain')
    ELSE moment END
$$;

UPDATE person_role SET valid_from = pg_temp.midnight_there(valid_from), valid_until = pg_temp.midnight_there(valid_until)
WHERE (valid_from, valid_until) IS DISTINCT FROM (pg_temp.midnight_there(valid_from), pg_temp.midnight_there(valid_until))
  AND (valid_until IS NULL OR pg_temp.midnight_there(valid_until) > pg_temp.midnight_there(valid_from));

UPDATE census_link SET expires_at = pg_temp.midnight_there(expires_at)
WHERE revoked_at IS NULL AND pg_temp.midnight_there(expires_at) > made_at AND pg_temp.midnight_there(expires_at) <> expires_at;

DROP FUNCTION pg_temp.midnight_there;
