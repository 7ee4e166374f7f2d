-- One row per month and team: approved posts, and those of them nobody is employed in;
-- and the people who are in the others.
-- Floored at nought for each role, so that one role over its establishment does not hide a gap in another.
with

in_post as (
    select
        month,
        team_code,
        role,
        sum(fte) as fte,
        list(worker_ref) as people
    from social_workers
    where is_in_post
    group by month, team_code, role
)

select
    social_work_posts.month,
    social_work_posts.team_code,
    sum(social_work_posts.approved_fte) as establishment_fte,
    sum(greatest(social_work_posts.approved_fte - coalesce(in_post.fte, 0), 0)) as vacancy_fte,
    flatten(list(in_post.people)) as people
from social_work_posts
left join in_post
    on
        social_work_posts.month = in_post.month
        and social_work_posts.team_code = in_post.team_code
        and social_work_posts.role = in_post.role
group by social_work_posts.month, social_work_posts.team_code
