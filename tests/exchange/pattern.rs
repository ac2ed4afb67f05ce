//! As much of regular expressions as the schemas use: sets, groups, alternatives, `?`, `+`, `{n}` and `{n,m}`, anchored.

/// Whether the whole of `text` fits `pattern`, which must be written `^…$`.
pub(crate) fn fits(pattern: &str, text: &str) -> bool {
    let inner = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')).expect("anchored");
    let pattern: Vec<char> = inner.chars().collect();
    let text: Vec<char> = text.chars().collect();
    ends(&pattern, &text, 0).contains(&text.len())
}

/// Where a match of `pattern` that starts at `at` can end.
fn ends(pattern: &[char], text: &[char], at: usize) -> Vec<usize> {
    alternatives(pattern).iter().flat_map(|one| sequence(one, text, at)).collect()
}

fn alternatives(pattern: &[char]) -> Vec<&[char]> {
    let (mut depth, mut set) = (0, false);
    pattern
        .split(|&c| {
            set = (set || c == '[') && c != ']';
            depth += i32::from(c == '(' && !set) - i32::from(c == ')' && !set);
            c == '|' && depth == 0 && !set
        })
        .collect()
}

fn sequence(pattern: &[char], text: &[char], at: usize) -> Vec<usize> {
    if pattern.is_empty() {
        return vec![at];
    }
    let (atom, rest) = pattern.split_at(atom_length(pattern));
    let (least, most, rest) = count(rest);
    let mut now = vec![at];
    let mut all = if least == 0 { now.clone() } else { Vec::new() };
    for times in 1..=most {
        now = now.iter().flat_map(|&at| once(atom, text, at)).collect();
        if now.is_empty() {
            break;
        }
        if times >= least {
            all.extend(&now);
        }
    }
    all.sort_unstable();
    all.dedup();
    all.into_iter().flat_map(|at| sequence(rest, text, at)).collect()
}

fn atom_length(pattern: &[char]) -> usize {
    match pattern[0] {
        '\\' => 2,
        '[' => pattern.iter().position(|&c| c == ']').unwrap() + 1,
        '(' => {
            let (mut depth, mut set) = (0, false);
            let end = pattern.iter().position(|&c| {
                set = (set || c == '[') && c != ']';
                depth += i32::from(c == '(' && !set) - i32::from(c == ')' && !set);
                depth == 0
            });
            end.unwrap() + 1
        }
        _ => 1,
    }
}

/// How often the atom before may stand, and what follows.
fn count(rest: &[char]) -> (usize, usize, &[char]) {
    match rest.first() {
        Some('?') => (0, 1, &rest[1..]),
        Some('+') => (1, 1000, &rest[1..]),
        Some('{') => {
            let end = rest.iter().position(|&c| c == '}').unwrap();
            let limits: String = rest[1..end].iter().collect();
            let (least, most) = limits.split_once(',').unwrap_or((&limits, &limits));
            (least.parse().unwrap(), most.parse().unwrap(), &rest[end + 1..])
        }
        _ => (1, 1, rest),
    }
}

fn once(atom: &[char], text: &[char], at: usize) -> Vec<usize> {
    let next = text.get(at);
    let one = |fits: bool| if fits { vec![at + 1] } else { Vec::new() };
    match atom {
        ['(', inner @ .., ')'] => ends(inner, text, at),
        ['[', inner @ .., ']'] => one(next.is_some_and(|c| in_set(inner, *c))),
        ['\\', c] | [c] => one(next == Some(c)),
        _ => unreachable!("{atom:?}"),
    }
}

fn in_set(set: &[char], c: char) -> bool {
    match set {
        [] => false,
        [from, '-', to, rest @ ..] => (*from..=*to).contains(&c) || in_set(rest, c),
        [one, rest @ ..] => *one == c || in_set(rest, c),
    }
}

#[test]
fn patterns() {
    for (pattern, good, bad) in [
        ("^a$", "a", "ab"),
        ("^(a|bc)?$", "bc", "abc"),
        ("^[a-c][x-]{0,2}$", "bx-", "bx-x"),
        ("^([0-9]{2}-)?x$", "12-x", "1-x"),
        ("^[A-Za-z._()-]+$", "A.(z)-", "A b"),
        ("^(\\.[0-9]+)?z$", ".25z", "125z"),
    ] {
        assert!(fits(pattern, good) && !fits(pattern, bad), "{pattern}");
    }
}
